process A {
    input:
    val x

    script:
    "touch $launchDir/ran"
}

workflow {
    println 'put together'
    A(channel.of(1))
}
