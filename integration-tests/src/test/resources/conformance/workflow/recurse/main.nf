nextflow.preview.recursion = true

process ADD {
    input:
    val x

    output:
    val y

    exec:
    y = x + 1
}

process DOUBLE {
    input:
    val x

    output:
    val y

    exec:
    y = x * 2
}

workflow TWICE {
    take:
    x

    main:
    DOUBLE(x)

    emit:
    DOUBLE.out
}

workflow {
    ADD.recurse(1).times(3)
    ADD.out.view { n -> "added $n" }
    TWICE.recurse(channel.value(1)).until { n -> n > 5 }
    TWICE.out.view { n -> "doubled $n" }
}
