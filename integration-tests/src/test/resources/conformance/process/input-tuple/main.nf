process SHOW {
    input:
    tuple val(id), val(size), path(file)

    output:
    stdout

    script:
    """
    echo $id $size $file
    """
}

workflow {
    SHOW(channel.of(['x', 1, file('a.txt')], ['y', 2, file('b.txt')])) | map { it.trim() } | view
}
