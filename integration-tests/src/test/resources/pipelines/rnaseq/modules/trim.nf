process TRIM {
    tag "${meta.id}"
    label 'process_high'
    errorStrategy { task.exitStatus in [143,137,104,134,139] ? 'retry' : 'finish' }
    maxRetries 2
    cpus   { 2 * task.attempt }
    memory { 100.MB * task.attempt }
    publishDir(
        path: { "${params.outdir}/trim/${meta.id}" },
        mode: 'copy',
        pattern: '*.fastq'
    )

    input:
    tuple val(meta), path(reads)

    output:
    tuple val(meta), path("*.trim*.fastq"), emit: reads
    tuple val(meta), path("*.log"), emit: log, optional: true
    path "versions.yml", emit: versions

    script:
    if (meta.single_end) {
    """
    cp $reads ${meta.id}.trim.fastq
    printf '"%s":\\n    trim: 1.3\\n' ${task.process} > versions.yml
    """
    } else {
    def (r1, r2) = [ reads[0], reads[1] ]
    """
    cp ${reads[0]} ${meta.id}.trim_1.fastq
    cp ${r2} ${meta.id}.trim_2.fastq
    cat <<-END_VERSIONS > versions.yml
    "${task.process}":
        trim: \$(echo 1.2 | sed 's/\\.2\$/.3/')
    END_VERSIONS
    """
    }
}
