println 'runs'
