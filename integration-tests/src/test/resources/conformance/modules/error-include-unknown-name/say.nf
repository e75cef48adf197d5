process SAY {
    exec:
    println 1
}
