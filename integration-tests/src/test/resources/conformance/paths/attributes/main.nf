println file('data/a.txt').exists() && !file('data/none').exists()
println file('data').isDirectory() && file('data/a.txt').isFile()
println file('data/.hid').isHidden() && file('data/.hid').isEmpty()
println file('data/a.txt').lastModified() > 0
println file('data/a.txt').isDirectory()
