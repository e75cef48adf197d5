println files('data/*').collect { it.name }
println file('data/*.{txt,csv}')*.name
println file('data/**.gz').name
println files('data/*.none')
println files('data/*', type: 'any').size()
println files('data/*', hidden: true).size()
println file('data/a*.txt', glob: false).exists()
