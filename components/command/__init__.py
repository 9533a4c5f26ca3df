"""The commands of the command line that need more than a reader; each loads what it needs when it runs."""
