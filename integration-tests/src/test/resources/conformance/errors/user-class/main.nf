class Point { int x }
workflow {
    println new Point()
}
