workflow {
    println "second ${projectDir.name}"
}
