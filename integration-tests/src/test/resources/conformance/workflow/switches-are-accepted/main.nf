nextflow.enable.dsl = 2
nextflow.enable.strict = true
nextflow.preview.output = true
nextflow.preview.topic = true
nextflow.preview.recursion = true
nextflow.enable.moduleBinaries = true

workflow {
    println nextflow.enable.dsl
}
