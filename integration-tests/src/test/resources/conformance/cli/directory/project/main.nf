workflow {
    println "main ${projectDir.name} ${launchDir.resolve('project') == projectDir}"
}
