"""Advice to those who write: what could be better, kindly told; it never stops anything."""
