"""Problems found in content: their codes and how they are printed."""
