process A {
    script:
    "echo to the output; echo to the errors >&2; exit 3"
}

workflow {
    A()
}

workflow.onComplete {
    println "message: ${workflow.errorMessage}"
    println "report: ${workflow.errorReport.readLines().findAll { it.contains('lines of') }*.trim()}"
    println "status: ${workflow.exitStatus}"
}
