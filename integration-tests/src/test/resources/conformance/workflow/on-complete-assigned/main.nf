workflow {
    println 'running'
}

workflow.onComplete = {
    println 'complete'
}
