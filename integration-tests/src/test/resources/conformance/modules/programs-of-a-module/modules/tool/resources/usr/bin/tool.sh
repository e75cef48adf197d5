#!/bin/bash
printf 'tool got %s' "$1"
