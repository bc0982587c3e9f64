"""The few errors, in the user's words.  Each message names the file or record, and the reason."""


class MahdarError(Exception):
    """The root of all errors that Mahdar raises on purpose; its text is fit to be shown to a user."""


class BadInput(MahdarError):
    """One article cannot be taken in: the message names its file (and line) and the reason."""


class BadReading(MahdarError):
    """A fault of Mahdar's own while it read one article: the message names the article and the fault, whose traceback is the cause."""


class BadRecord(MahdarError):
    """A file is no record, or another version's, or damaged: the message says what to do."""


class BadTable(MahdarError):
    """A table of words under `lang/` (or a user's own) breaks its form: the message names the file and the entry."""


class BadRequest(MahdarError):
    """What was asked for does not exist or makes no sense: an unknown view, a malformed address, an unknown judgement."""
