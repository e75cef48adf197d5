def f = file('data/sub/c.tar.gz')
println f.name + ' ' + f.baseName + ' ' + f.simpleName + ' ' + f.extension
println f.getBaseName(2)
println f.parent.name
println f.getName() + f.getBaseName() + f.getExtension() + f.getParent().getName()
println f.parent.resolve('z').name + f.resolveSibling('y').name + (f.parent / 'x').name
println file('data').relativize(f)
println "$f".endsWith('data/sub/c.tar.gz')
println file('s3://bucket/key/x.txt').toUriString()
println file('/no/ext').extension.isEmpty()
