process ADD {
    input:
    val x
    val y

    output:
    val z

    exec:
    z = x + y
}
