println projectDir.name == baseDir.name
println launchDir.resolve('data/a.txt').exists()
println file("$projectDir/data/a.txt").exists()
println workflow.projectDir == projectDir
println moduleDir.name == projectDir.name
println workDir.name
