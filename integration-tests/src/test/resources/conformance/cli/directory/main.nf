workflow {
    println "${projectDir.name} ${launchDir.name == projectDir.name}"
}
