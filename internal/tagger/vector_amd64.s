#include "textflag.h"

// func multiplyFast(out, matrix, vector *float32, rows, columns int)
//
// Adds to each out the product of its row and the vector: 32 numbers at a time
// in four sums, then 8 at a time, then one by one. Needs AVX and FMA.
TEXT ·multiplyFast(SB), NOSPLIT, $0-40
	MOVQ out+0(FP), DI
	MOVQ matrix+8(FP), SI
	MOVQ vector+16(FP), DX
	MOVQ rows+24(FP), R8
	MOVQ columns+32(FP), R9

row:
	TESTQ R8, R8
	JZ    done
	MOVQ  DX, BX
	MOVQ  R9, CX
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VXORPS Y2, Y2, Y2
	VXORPS Y3, Y3, Y3

by32:
	CMPQ CX, $32
	JL   by8
	VMOVUPS (SI), Y4
	VMOVUPS 32(SI), Y5
	VMOVUPS 64(SI), Y6
	VMOVUPS 96(SI), Y7
	VFMADD231PS (BX), Y4, Y0
	VFMADD231PS 32(BX), Y5, Y1
	VFMADD231PS 64(BX), Y6, Y2
	VFMADD231PS 96(BX), Y7, Y3
	ADDQ $128, SI
	ADDQ $128, BX
	SUBQ $32, CX
	JMP  by32

by8:
	CMPQ CX, $8
	JL   fold
	VMOVUPS (SI), Y4
	VFMADD231PS (BX), Y4, Y0
	ADDQ $32, SI
	ADDQ $32, BX
	SUBQ $8, CX
	JMP  by8

fold:
	VADDPS Y1, Y0, Y0
	VADDPS Y3, Y2, Y2
	VADDPS Y2, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VADDPS X1, X0, X0
	VHADDPS X0, X0, X0
	VHADDPS X0, X0, X0

by1:
	TESTQ CX, CX
	JZ    next
	VMOVSS (SI), X4
	VMOVSS (BX), X5
	VFMADD231SS X5, X4, X0
	ADDQ $4, SI
	ADDQ $4, BX
	DECQ CX
	JMP  by1

next:
	VADDSS (DI), X0, X0
	VMOVSS X0, (DI)
	ADDQ $4, DI
	DECQ R8
	JMP  row

done:
	VZEROUPPER
	RET
