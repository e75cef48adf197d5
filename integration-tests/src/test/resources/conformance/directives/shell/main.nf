process SHOW {
    shell '/bin/bash', '-euo', 'pipefail'

    output:
    stdout

    script:
    '''
    printf '%s' "$SHELLOPTS" | tr ':' '\n' | grep pipefail
    '''
}

workflow {
    SHOW() | view
}
