"""What keeps published addresses alive: who they belong to, where they lead, what is missing."""
