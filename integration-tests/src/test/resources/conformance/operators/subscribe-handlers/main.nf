workflow {
    channel.of(1, 2).subscribe onNext: { println "got $it" }, onComplete: { println 'done' }
    channel.of('x').subscribe { println "plain $it" }
}
