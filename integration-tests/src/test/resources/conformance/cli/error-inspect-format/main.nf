workflow {}
