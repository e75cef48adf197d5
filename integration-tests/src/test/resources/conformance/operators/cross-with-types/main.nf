nextflow.preview.types = true

workflow {
    channel.of('a', 'b').cross(channel.of(1, 2)).view()
    channel.of(['a', 'b']).cross(9).view()
}
