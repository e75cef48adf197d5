greeting = 'hello'

process USED {
    input:
    val name

    output:
    stdout

    script:
    def mark = name.collect { letter -> letter.toUpperCase() }.join('')
    """
    echo ${greeting ?: 'hi'} $mark ${task.cpus} \$HOME > /dev/null
    echo $name
    """
}

process UNUSED {
    script:
    """
    echo $nobody
    """
}

workflow {
    USED('you').view()
    if (params.more) {
        UNUSED()
    }
}
