def f = new File('data/a.txt')
println f.name + ' ' + f.exists() + ' ' + f.readLines()
println new File("$projectDir/data/b.csv").text.readLines()[0]
println f instanceof File
println file(f).name
println java.nio.file.Paths.get('data', 'b.csv').name
