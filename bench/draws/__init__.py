"""Lots: for each kind of finding what is drawn, and how it is shown to the one who reads and judges it.

A lot is an iterator of pairs: the key by which a verdict is filed (document id and edges in code points, no text), and the text shown.
Equal seeds draw equal lots as long as the rules stay as they are.
"""
