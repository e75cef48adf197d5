process MAKE {
    input:
    val id

    output:
    tuple val(id), path("${id}.bam"), path('*.bai'), stdout

    script:
    """
    touch ${id}.bam ${id}.bai
    printf 'said %s' $id
    """
}

workflow {
    MAKE(channel.of('x', 'y')) | map { id, bam, bai, said -> "$id $bam.name $bai.name $said" } | view
}
