process MAKE {
    input:
    val x

    output:
    tuple val(x), path('result.txt'), optional: true

    script:
    x > 1 ? "echo $x > result.txt" : "true"
}

workflow {
    MAKE(channel.of(1, 2, 3)) | map { x, f -> "$x ${f.name}" } | view
}
