process SHOW {
    shell '/bin/bash', '-euo', 'pipefail'

    script:
    '''
    false | cat
    '''
}

workflow {
    SHOW()
}
