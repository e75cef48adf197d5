process ALIGN {
    tag "$meta.id"
    input:
    tuple val(meta), path(reads, stageAs: "input*/*")
    path fasta
    val aligner
    output:
    tuple val(meta), path('*.sam'), emit: sam
    path 'versions.yml', emit: versions
    script:
    def prefix = task.ext.prefix ?: "${meta.id}"
    def reads1 = [], reads2 = []
    meta.single_end ? [reads].flatten().each{reads1 << it} : reads.eachWithIndex{ v, ix -> ( ix & 1 ? reads2 : reads1 ) << v }
    """
    echo $aligner ${reads1.join(',')} ${reads2.join(',')} > ${prefix}.sam
    cat $fasta >> ${prefix}.sam
    cat <<-END_VERSIONS > versions.yml
    "${task.process}":
        $aligner: 2.7
    END_VERSIONS
    """
}
