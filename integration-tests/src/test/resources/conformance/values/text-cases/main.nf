println 'hello world'.capitalize()
println 'ABC'.toLowerCase() + 'def'.toUpperCase()
println 'Abc'.uncapitalize()
println 'x'.padLeft(3, '.') + '|' + 'x'.padRight(3, '.') + '|' + 'x'.center(3, '.')
println '  both  '.trim() + '|'
println 'a-b_c'.tokenize('-_')
println 'a,b,,c'.split(',').size()
println 'abcabc' - 'bc'
println 'ab' * 3
println 'abc'.reverse()
