process SHOW {
    input:
    tuple val(id), path(file)

    output:
    stdout

    script:
    "echo $id $file"
}

workflow {
    SHOW(channel.of(['x'])) | view
}
