import groovy.transform.Field

@Field def shared = 3

def twice() { shared * 2 }

workflow {
    println twice()
    println !shared
}
