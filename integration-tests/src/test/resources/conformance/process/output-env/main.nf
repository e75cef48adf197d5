process MAKE {
    output:
    env 'TOTAL'
    tuple val('x'), env(NAME), emit: named

    script:
    '''
    TOTAL=3
    NAME="a  b"
    '''
}

workflow {
    MAKE()
    MAKE.out[0].view()
    MAKE.out.named.view()
}
