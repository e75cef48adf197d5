println 'goes on'
