workflow {
    'ls'.invokeMethod('execute', null)
}
