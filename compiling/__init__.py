"""Compiles the modules in which reading spends its time, for those who ask for it: the sources stay as they are, and are all that is needed.

`rewriting` writes a module anew in the Python that mypyc takes, `building` makes a folder with the compiled package out of the sources.
"""
