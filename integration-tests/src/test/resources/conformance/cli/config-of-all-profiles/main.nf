println 'not run'
