def f = file('out/new/x.txt')
f.parent.mkdirs()
f.text = 'one\n'
f << 'two\n'
f.append('three\n')
println f.readLines()
f.write('all new')
println f.text
f.setText('again')
println f.text
f.withWriter { w ->
    w.writeLine('first')
    w << 'second'
    w.println '!'
}
println f.readLines()
def w = file('out/y.txt').newWriter()
w << 'kept'
w.close()
println file('out/y.txt').text
