process A {
    exec:
    println 1
}
