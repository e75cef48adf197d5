def name = 'sample_R1.fastq.gz'
println name[0..5]
println name[-2..-1]
println name.take(3) + name.drop(16)
println name.takeBefore('_') + ' ' + name.takeAfter('.')
println name.takeBetween('_', '.')
println name.replaceAll(/\.fastq(\.gz)?$/, '')
println name.replaceFirst('a', 'A').replace('_', '-')
println name.indexOf('R') + ' ' + name.lastIndexOf('.')
println name.contains('fastq') && name.endsWith('.gz')
println name.substring(7, 9)
