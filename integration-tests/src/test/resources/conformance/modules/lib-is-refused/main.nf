workflow {
    println Greeter.greet('x')
}
