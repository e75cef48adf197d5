#!/usr/bin/env nextflow

// Counts the k-mers of paired reads: the short words that a sequencer's reads are made of.
//
// Three steps, in two places. Where each one runs is said in nextflow.config, not here.

params.reads = "$projectDir/data/*_{1,2}.fq"
params.outdir = 'results'
params.k = 5
params.top = 10

// Takes the bases out of a pair of FASTQ files; every fourth line but two holds them.
process EXTRACT {
    tag "$sample"

    input:
    tuple val(sample), path(reads)

    output:
    tuple val(sample), path("${sample}.seq")

    script:
    """
    cat $reads | paste - - - - | cut -f 2 > ${sample}.seq
    """
}

// Counts every word of k bases. This is the step with the work in it, so it carries the label of big tasks.
process COUNT {
    tag "$sample"
    label 'bigTask'

    input:
    tuple val(sample), path(bases)

    output:
    path "${sample}.kmers.tsv"

    script:
    """
    kmers.sh $params.k $bases > ${sample}.kmers.tsv
    """
}

// Puts the most frequent words of all samples into one table.
process GATHER {
    publishDir params.outdir, mode: 'copy'

    input:
    path tables

    output:
    path 'kmers.tsv'

    script:
    """
    printf 'sample\\tkmer\\tcount\\n' > kmers.tsv
    for table in $tables; do
        head -n $params.top "\$table" | while read -r line; do
            printf '%s\\t%s\\n' "\${table%.kmers.tsv}" "\$line"
        done >> kmers.tsv
    done
    """
}

workflow {
    pairs = channel.fromFilePairs(params.reads, checkIfExists: true)
    EXTRACT(pairs)
    COUNT(EXTRACT.out)
    GATHER(COUNT.out.toSortedList { a, b -> a.name <=> b.name })
    GATHER.out.view { table -> "The most frequent ${params.k}-mers are in $params.outdir/${table.name}" }
}
