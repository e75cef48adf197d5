nextflow.preview.recursion = true

process A {
    input:
    val x

    output:
    val y

    exec:
    y = x + 1
}

workflow {
    A.recurse(1).times(3)
}
