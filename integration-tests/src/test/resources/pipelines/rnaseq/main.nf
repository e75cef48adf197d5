#!/usr/bin/env nextflow
nextflow.enable.dsl = 2

/*
 * RNA-seq like
 */
params.input  = "$projectDir/samplesheet.csv"
params.outdir = 'results'
params.skip_qc = false
params.aligner = 'star'

log.info """\
    R N A S E Q - N F   P I P E L I N E
    ===================================
    input   : ${params.input}
    outdir  : ${params.outdir}
    """
    .stripIndent(true)

include { FASTQC                 } from './modules/fastqc'
include { FASTQC as FASTQC_TRIM  } from './modules/fastqc'
include { TRIM } from './modules/trim.nf'
include { ALIGN_ALL } from './subworkflows/local/align_all'
include { paramsSummary; sayVersion } from './lib/functions'

def checkPathParamList = [ params.input ]
for (param in checkPathParamList) { if (param) { file(param, checkIfExists: true) } }

if (params.input) { ch_input = file(params.input) } else { exit 1, 'Input samplesheet not specified!' }

workflow RNASEQ {
    ch_versions = Channel.empty()

    ch_reads = Channel.fromPath(ch_input)
        .splitCsv ( header:true, sep:',' )
        .map { create_fastq_channel(it) }
    ch_reads
        .branch {
            meta, fastqs ->
                single  : meta.single_end
                    return [ meta, fastqs.flatten() ]
                paired: !meta.single_end
                    return [ meta, fastqs.flatten() ]
        }
        .set { ch_fastq }

    if (!params.skip_qc) {
        FASTQC ( ch_reads )
        ch_versions = ch_versions.mix(FASTQC.out.versions.first())
    }
    TRIM ( ch_fastq.single.mix(ch_fastq.paired) )
    ch_versions = ch_versions.mix(TRIM.out.versions.first())
    FASTQC_TRIM(TRIM.out.reads)

    ALIGN_ALL(TRIM.out.reads, file("$projectDir/genome.fa", checkIfExists: true))
    ch_versions = ch_versions.mix(ALIGN_ALL.out.versions)

    ch_multiqc_files = Channel.empty()
    ch_multiqc_files = ch_multiqc_files.mix(FASTQC.out.zip.collect{it[1]}.ifEmpty([]))
    ch_multiqc_files = ch_multiqc_files.mix(FASTQC_TRIM.out.zip.collect{ it[1] }.ifEmpty([]))
    MULTIQC(ch_multiqc_files.collect(), ch_versions.unique().collectFile(name: 'collated_versions.yml'), [])
    multiqc_report = MULTIQC.out.report.toList()

    emit:
    multiqc_report
    bam = ALIGN_ALL.out.bam
}

process MULTIQC {
    label 'process_single'
    publishDir "${params.outdir}/multiqc", mode: params.publish_dir_mode

    input:
    path multiqc_files, stageAs: "?/*"
    path versions
    path(config)

    output:
    path "*multiqc_report.html", emit: report
    path "*_data"              , emit: data
    path "*_plots"             , optional:true, emit: plots

    when:
    task.ext.when == null || task.ext.when

    script:
    def args = task.ext.args ?: ''
    def cfg = config ? "--config $config" : ''
    """
    ls -1 */* | sort > multiqc_report.html
    echo "[$args][$cfg]" >> multiqc_report.html
    sort $versions >> multiqc_report.html
    mkdir multiqc_data; touch multiqc_data/x
    """
}

workflow {
    RNASEQ ()
    RNASEQ.out.multiqc_report.view { "report: ${it*.name}" }
    RNASEQ.out.bam.map { meta, bam -> "${meta.id} ${bam.name}" }.toSortedList().view()
}

workflow.onComplete {
    log.info ( workflow.success ? "\nDone! Open the following report in your browser --> $params.outdir/multiqc_report.html\n" : "Oops .. something went wrong" )
    println sayVersion('x')
}

// Function to get list of [ meta, [ fastq_1, fastq_2 ] ]
def create_fastq_channel(LinkedHashMap row) {
    // create meta map
    def meta = [:]
    meta.id         = row.sample
    meta.single_end = row.single_end.toBoolean()

    // add path(s) of the fastq file(s) to the meta map
    def fastq_meta = []
    if (!file("$projectDir/${row.fastq_1}").exists()) {
        exit 1, "ERROR: Please check input samplesheet -> Read 1 FastQ file does not exist!\n${row.fastq_1}"
    }
    if (meta.single_end) {
        fastq_meta = [ meta, [ file("$projectDir/${row.fastq_1}") ] ]
    } else {
        fastq_meta = [ meta, [ file("$projectDir/${row.fastq_1}"), file("$projectDir/${row.fastq_2}") ] ]
    }
    return fastq_meta
}
