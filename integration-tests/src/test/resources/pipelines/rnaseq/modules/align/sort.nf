process SORT {
    publishDir path: "${params.outdir}/bam", mode: 'copy', saveAs: { filename -> filename.endsWith('.bam') ? "sorted/$filename" : null }
    input:
    tuple val(meta), path(sam)
    output:
    tuple val(meta), path("${meta.id}.bam"), emit: bam
    tuple val(meta), path("${meta.id}.bai"), emit: bai
    script:
    """
    sort ${sam} > ${sam.simpleName}.bam
    touch ${sam.simpleName}.bai
    """
}
