process SAY {
    input:
    val x

    output:
    val text

    exec:
    text = "${task.process} $x"
}

process SHOUT {
    input:
    val x

    output:
    val text

    exec:
    text = x.toUpperCase()
}
