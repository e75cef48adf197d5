process CUBE {
    input:
    each x
    each y
    each z

    output:
    val text

    exec:
    text = "$x$y$z"
}

workflow {
    CUBE([1, 2], ['a', 'b'], 'q').count().view()
}
