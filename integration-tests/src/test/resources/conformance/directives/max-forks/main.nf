process ONE_BY_ONE {
    maxForks 1

    input:
    val x

    script:
    """
    mkdir "$launchDir/lock"
    sleep 0.05
    rmdir "$launchDir/lock"
    """
}

workflow {
    ONE_BY_ONE(channel.of(1, 2, 3, 4))
}
