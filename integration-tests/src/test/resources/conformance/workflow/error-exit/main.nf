workflow {
    println 'before'
    exit 1, 'it cannot go on'
}
