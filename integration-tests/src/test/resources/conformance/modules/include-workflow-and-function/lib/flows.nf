include { ADD } from './inner/add'

def twice(x) {
    x * 2
}

def GREETING() { 'hello' }

workflow FLOW {
    take:
    numbers

    main:
    ADD(numbers, 10)

    emit:
    ADD.out
}
