workflow {
    channel.of(7).subscribe { println it.foo }
}
