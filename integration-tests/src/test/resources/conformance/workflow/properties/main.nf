workflow {
    println workflow.projectDir == projectDir
    println workflow.launchDir == launchDir
    println workflow.workDir.name
    println workflow.scriptName
    println workflow.scriptFile.name
    println workflow.profile
    println workflow.resume
    println workflow.stubRun
    println workflow.runName
    println workflow.manifest.name
    println workflow.manifest.version
    println workflow.start instanceof Object
    println workflow.sessionId != null
    println nextflow.version.matches('>=23.10')
    println nextflow.version >= '22.04'
    println moduleDir.name == projectDir.name
    println workflow.commandLine.startsWith('penstock ')
    println workflow.userName instanceof String
    println workflow.failOnIgnore
    println workflow.preview
}
